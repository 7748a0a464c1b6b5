/** The same geometry as `display/edge-geometry.ts`, in device pixels with y upwards. */
export const EDGE_VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ends;   // source, target
attribute vec4 a_shape;  // radius of source, of target, thickness, curvature
attribute vec3 a_style;  // dashed, arrow, state
attribute vec3 a_vertex; // way along the body, side, 0 body / 1 base of the head / 2 tip
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying float v_side;
varying float v_half;
varying float v_along;
varying float v_dashed;
varying float v_state;

vec2 pixels(vec2 p) { return ((u_matrix * vec3(p, 1.0)).xy + 1.0) * 0.5 * u_dimensions; }
vec2 bezier(vec2 a, vec2 b, vec2 c, float t) { return mix(mix(a, b, t), mix(b, c, t), t); }
vec2 slope(vec2 a, vec2 b, vec2 c, float t) { return 2.0 * mix(b - a, c - b, t); }

// Where the curve from a to c is this far from a.
float leave(vec2 a, vec2 b, vec2 c, float far) {
  float t = clamp(far / max(length(c - a), 1.0), 0.0, 0.5);
  for (int i = 0; i < 4; i++) {
    float error = far - length(bezier(a, b, c, t) - a);
    t = clamp(t + error / max(length(slope(a, b, c, t)), 1.0), 0.0, 0.5);
  }
  return t;
}

void main() {
  vec2 a = pixels(a_ends.xy);
  vec2 c = pixels(a_ends.zw);
  float ra = a_shape.x / u_sizeRatio * u_pixelRatio;
  float rc = a_shape.y / u_sizeRatio * u_pixelRatio;
  float extra = a_style.z > 1.5 ? 2.0 * u_pixelRatio : a_style.z > 0.5 ? 0.5 * u_pixelRatio : 0.0;
  float thickness = max(1.1, a_shape.z / u_sizeRatio) * u_pixelRatio + extra;
  float head = a_style.y * (thickness * 2.0 + 6.0 * u_pixelRatio);
  float wing = a_style.y * (thickness * 0.9 + 2.6 * u_pixelRatio);
  float gap = 2.5 * u_pixelRatio;
  float room = thickness * 0.5 + 1.0;
  #ifdef PICKING_MODE
  room += 4.0 * u_pixelRatio;
  #endif

  vec2 at;
  vec2 along;
  float way;
  if (length(c - a) < 0.01) {
    float n = max(1.0, a_shape.w);
    float r = ra * 0.75 + 7.0 * n * u_pixelRatio;
    float d = ra + 0.6 * r;
    vec2 middle = a + vec2(0.0, d);
    float cut = acos(clamp((d * d + r * r - ra * ra) / (2.0 * d * r), -1.0, 1.0)) + gap / r;
    float first = -1.5708 + cut;
    float last = 4.7124 - cut;
    float body = last - head / r;
    float angle = a_vertex.z > 1.5 ? last : mix(first, body, a_vertex.x);
    at = middle + r * vec2(cos(angle), sin(angle));
    along = vec2(-sin(angle), cos(angle));
    way = (angle - first) * r;
  } else {
    vec2 d = c - a;
    vec2 b = 0.5 * (a + c) + vec2(-d.y, d.x) * a_shape.w;
    float begin = leave(a, b, c, ra + gap * 0.4);
    float end = 1.0 - leave(c, b, a, rc + gap);
    float body = 1.0 - leave(c, b, a, rc + gap + head);
    float t = a_vertex.z > 1.5 ? end : mix(begin, max(begin, body), a_vertex.x);
    at = bezier(a, b, c, t);
    along = a_vertex.z > 0.5 ? bezier(a, b, c, end) - bezier(a, b, c, body) : slope(a, b, c, t);
    way = t * length(d) * (1.0 + a_shape.w * a_shape.w * 0.6);
  }
  along = length(along) > 0.0001 ? normalize(along) : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  float half_width = a_vertex.z > 1.5 ? 0.0 : a_vertex.z > 0.5 ? wing : thickness * 0.5;
  float reach = a_vertex.z > 1.5 ? 0.0 : a_vertex.z > 0.5 ? wing + 1.0 : room;
  v_half = half_width;
  #ifdef PICKING_MODE
  v_half = reach;
  #endif
  v_side = reach * a_vertex.y;
  v_along = way / u_pixelRatio;
  v_dashed = a_vertex.z > 0.5 ? 0.0 : a_style.x;
  v_state = a_style.z;
  at += across * v_side;
  gl_Position = vec4(at / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

export const EDGE_FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_side;
varying float v_half;
varying float v_along;
varying float v_dashed;
varying float v_state;
uniform float u_fade;
void main() {
  #ifdef PICKING_MODE
  if (v_color.a == 0.0) discard;
  gl_FragColor = v_color;
  #else
  float alpha = clamp(v_half - abs(v_side) + 0.5, 0.0, 1.0);
  if (v_dashed > 0.5) {
    float inDash = mod(v_along, 10.0);
    alpha *= clamp(6.0 - inDash + 0.5, 0.0, 1.0) * clamp(inDash + 0.5, 0.0, 1.0);
  }
  float fade = v_state < 0.5 ? 1.0 - 0.8 * u_fade : 1.0;
  gl_FragColor = vec4(v_color.rgb, 1.0) * alpha * fade * v_color.a;
  #endif
}`;
