#version 330 core
uniform vec4 ink;
layout(location = 0) out vec4 colour;

void main() {
    colour = ink;
}
