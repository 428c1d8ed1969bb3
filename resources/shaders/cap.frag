#version 330 core
// Where a section cuts solid: one calm colour under lines at 45 degrees, as a cut is drawn by hand.
uniform vec4 ink;
uniform vec4 hatch;
uniform float step_px;
layout(location = 0) out vec4 colour;
layout(location = 1) out float mask;

void main() {
    float along = mod(gl_FragCoord.x + gl_FragCoord.y, step_px) - 0.5 * step_px;
    float line = clamp(0.06 * step_px + 0.5 - abs(along) * 0.7071, 0.0, 1.0);
    colour = mix(ink, hatch, line * hatch.a);
    colour.a = 1.0;
    mask = 0.0;
}
