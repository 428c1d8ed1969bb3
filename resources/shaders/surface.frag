#version 330 core
// Flat shading without normals in memory: the face's direction is read off the slope of its position on the screen.
in vec3 seen_at;
uniform usamplerBuffer paint;
uniform bool is_painted;
uniform bool is_cut;          // a section is shown, so insides are seen that are no fault
uniform bool is_plain;        // one colour without light
uniform bool is_flat_view;    // no perspective
uniform int first_face;       // of the piece that is drawn now
uniform vec3 colours[5];      // plain, bad, careful, good, accent
uniform vec3 up;              // of the plate, in the eye's coordinates
uniform float selected;
uniform float alpha;
layout(location = 0) out vec4 colour;
layout(location = 1) out float mask;

const uint RAMP = 16u;

vec3 painted(uint what) {
    if (what >= RAMP) {
        float share = float(what - RAMP) / 239.0;
        return share < 0.5 ? mix(colours[1], colours[2], share * 2.0) : mix(colours[2], colours[3], share * 2.0 - 1.0);
    }
    return colours[min(what, 4u)];
}

void main() {
    mask = selected;
    if (is_plain) { colour = vec4(colours[0], alpha); return; }
    vec3 slope = cross(dFdx(seen_at), dFdy(seen_at));
    float size = length(slope);
    vec3 to_eye = is_flat_view ? vec3(0.0, 0.0, 1.0) : normalize(-seen_at);
    vec3 normal = size > 0.0 ? slope / size : to_eye;
    if (dot(normal, to_eye) < 0.0) normal = -normal;

    uint what = is_painted ? texelFetch(paint, first_face + gl_PrimitiveID).r : 0u;
    vec3 base = painted(what);
    if (!gl_FrontFacing) {
        if (is_cut) base *= 0.62;
        else base = mix(base, colours[2], 0.35) * 0.72;      // the inside of an open or turned surface
    }

    float key = max(dot(normal, normalize(vec3(-0.45, 0.60, 0.66))), 0.0);
    float fill = max(dot(normal, normalize(vec3(0.60, -0.20, 0.77))), 0.0);
    float sky = 0.5 + 0.5 * dot(normal, up);
    float light = 0.30 + 0.46 * key + 0.22 * fill + 0.20 * sky;
    if (what != 0u) light = mix(light, 1.0, 0.55);               // a finding is seen in the shade too
    float shine = pow(max(dot(normal, normalize(vec3(-0.25, 0.45, 1.0))), 0.0), 24.0) * 0.05;
    colour = vec4(base * light + shine, alpha);
}
