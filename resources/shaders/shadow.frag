#version 330 core
// How near to the plate something lies: 1 on it, fading with height. Drawn so that the lowest of all surfaces counts.
in vec3 seen_at;              // in the plate's coordinates, mm
uniform float fades_mm;
layout(location = 0) out float nearness;

void main() {
    nearness = exp(-max(seen_at.z, 0.0) / fades_mm);
}
