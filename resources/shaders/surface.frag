#version 330 core
// Flat shading without normals in memory: the face's direction is read off the slope of its position on the screen.
in vec3 seen_at;
uniform usamplerBuffer paint;
uniform bool is_painted;
uniform bool is_mirrored;
uniform vec3 colours[5];      // plain, bad, careful, good, accent
uniform vec3 up;              // of the plate, in the eye's coordinates
uniform float selected;
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
    vec3 slope = cross(dFdx(seen_at), dFdy(seen_at));
    float size = length(slope);
    vec3 to_eye = normalize(-seen_at);
    vec3 normal = size > 0.0 ? slope / size : to_eye;
    if (dot(normal, to_eye) < 0.0) normal = -normal;

    uint what = is_painted ? texelFetch(paint, gl_PrimitiveID).r : 0u;
    vec3 base = painted(what);
    bool outside = gl_FrontFacing != is_mirrored;
    if (!outside) base = mix(base, colours[2], 0.35) * 0.72;   // the inside of an open or turned surface

    float key = max(dot(normal, normalize(vec3(-0.45, 0.60, 0.66))), 0.0);
    float fill = max(dot(normal, normalize(vec3(0.60, -0.20, 0.77))), 0.0);
    float sky = 0.5 + 0.5 * dot(normal, up);
    float light = 0.30 + 0.46 * key + 0.22 * fill + 0.20 * sky;
    if (what != 0u) light = mix(light, 1.0, 0.55);               // a finding is seen in the shade too
    float shine = pow(max(dot(normal, normalize(vec3(-0.25, 0.45, 1.0))), 0.0), 24.0) * 0.05;
    colour = vec4(base * light + shine, 1.0);
    mask = selected;
}
