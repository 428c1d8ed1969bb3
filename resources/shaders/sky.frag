#version 330 core
in vec2 at;
uniform vec3 top;
uniform vec3 bottom;
layout(location = 0) out vec4 colour;

float noise(vec2 p) { return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453); }

void main() {
    // a trace of noise, since a soft gradient shows bands on eight bits
    colour = vec4(mix(bottom, top, smoothstep(0.0, 1.0, at.y)) + (noise(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
