#version 330 core
// Which part and which of its faces is seen, as numbers.
in vec3 seen_at;
uniform int item;             // from 1; 0 is nothing
uniform int first_face;
layout(location = 0) out uvec2 found;

void main() {
    found = uvec2(item, first_face + gl_PrimitiveID);
}
