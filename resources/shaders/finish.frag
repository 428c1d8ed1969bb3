#version 330 core
// The picture, and around what is selected a line: where the mask ends within `radius` pixels.
in vec2 at;
uniform sampler2D picture;
uniform sampler2D mask;
uniform vec3 outline;
uniform float radius;         // pixels, 0: nothing is selected
layout(location = 0) out vec4 colour;

void main() {
    vec3 seen = texture(picture, at).rgb;
    if (radius > 0.0) {
        vec2 pixel = 1.0 / vec2(textureSize(mask, 0));
        float here = texture(mask, at).r;
        float around = 0.0;
        for (int i = 0; i < 12; i++) {
            float angle = float(i) * 0.5235988;
            around = max(around, texture(mask, at + vec2(cos(angle), sin(angle)) * radius * pixel).r);
        }
        seen = mix(seen, outline, clamp(around - here, 0.0, 1.0));
    }
    colour = vec4(seen, 1.0);
}
