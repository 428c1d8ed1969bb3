#version 330 core
in vec2 at;
uniform sampler2D shadow;
uniform vec4 ink;
layout(location = 0) out vec4 colour;

void main() {
    colour = vec4(ink.rgb, ink.a * texture(shadow, at).r);
}
