#version 330 core
// A segment as a strip of four corners, `width` pixels wide at any distance; one instance a segment.
layout(location = 0) in vec3 start;
layout(location = 1) in vec3 end;
layout(location = 2) in vec4 colour;
uniform mat4 model_view;
uniform mat4 projection;
uniform vec2 screen;          // pixels
uniform float width;          // pixels
uniform float towards_eye;    // share of the depth by which lines stand before their surface; in a flat view mm
uniform vec4 section;         // as in surface.vert
uniform bool is_flat_view;    // no perspective: nothing lies behind the eye
flat out vec4 tint;

void main() {
    vec4 a = model_view * vec4(start, 1.0);
    vec4 b = model_view * vec4(end, 1.0);
    tint = colour;
    float near = -0.02;
    if (!is_flat_view) {
        if (a.z > near && b.z > near) { gl_Position = vec4(2.0, 2.0, 2.0, 1.0); gl_ClipDistance[0] = 1.0; return; }
        if (a.z > near) a = mix(b, a, (near - b.z) / (a.z - b.z));
        if (b.z > near) b = mix(a, b, (near - a.z) / (b.z - a.z));
    }
    gl_ClipDistance[0] = -dot(section, gl_VertexID >= 2 ? b : a);
    if (is_flat_view) { a.z += towards_eye; b.z += towards_eye; }
    else { a.xyz *= 1.0 - towards_eye; b.xyz *= 1.0 - towards_eye; }
    vec4 ca = projection * a;
    vec4 cb = projection * b;
    vec2 along = (cb.xy / cb.w - ca.xy / ca.w) * screen;
    float size = length(along);
    along = size > 1e-6 ? along / size : vec2(1.0, 0.0);
    vec2 aside = vec2(-along.y, along.x) * ((gl_VertexID & 1) == 0 ? 1.0 : -1.0);
    bool at_end = gl_VertexID >= 2;
    vec4 at = at_end ? cb : ca;
    vec2 push = (aside + along * (at_end ? 0.5 : -0.5)) * width / screen;
    gl_Position = vec4(at.xy + push * at.w, at.zw);
}
