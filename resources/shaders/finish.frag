#version 330 core
// A line around what is selected, to be blended over the picture: where the mask ends within `radius` pixels.
in vec2 at;
uniform sampler2D mask;
uniform vec3 outline;
uniform float radius;         // pixels
uniform int looks;            // places asked around a pixel, 12 at most
layout(location = 0) out vec4 colour;

const vec2 AROUND[12] = vec2[12](
    vec2(1.0, 0.0), vec2(0.0, 1.0), vec2(-1.0, 0.0), vec2(0.0, -1.0),
    vec2(0.866, 0.5), vec2(-0.5, 0.866), vec2(-0.866, -0.5), vec2(0.5, -0.866),
    vec2(0.5, 0.866), vec2(-0.866, 0.5), vec2(-0.5, -0.866), vec2(0.866, -0.5));

void main() {
    vec2 pixel = radius / vec2(textureSize(mask, 0));
    float here = texture(mask, at).r;
    float around = 0.0;
    int most = here > 0.99 ? 0 : looks;                // inside there is no line
    for (int i = 0; i < most; i++) around = max(around, texture(mask, at + AROUND[i] * pixel).r);
    colour = vec4(outline, clamp(around - here, 0.0, 1.0));
}
