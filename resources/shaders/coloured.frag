#version 330 core
flat in vec4 tint;
layout(location = 0) out vec4 colour;

void main() {
    if (tint.a == 0.0) discard;  // hidden on purpose: nothing behind it may be hidden by it
    colour = tint;
}
