import type Sigma from 'sigma';
import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Fade } from './fade';
import type { IconAtlas } from './icon-atlas';

/** Discs with the icon of their type, a rim in the colour of the surface, a ring when selected, a thinner one that stands off when picked. */

const UNIFORMS = [
  'u_matrix',
  'u_dimensions',
  'u_sizeRatio',
  'u_pixelRatio',
  'u_fade',
  'u_icons',
  'u_iconCount',
  'u_surface',
  'u_accent',
] as const;
type Uniform = (typeof UNIFORMS)[number];

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute vec4 a_look; // radius, icon, state, picked
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_offset;
varying vec4 v_look;
void main() {
  float radius = a_look.x / u_sizeRatio * u_pixelRatio;
  float reach = radius + 7.0 * u_pixelRatio;
  v_offset = a_corner * reach;
  v_look = vec4(radius, a_look.y, a_look.z, a_look.w);
  vec2 center = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(center + v_offset * 2.0 / u_dimensions, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_offset;
varying vec4 v_look;
uniform float u_pixelRatio;
uniform float u_fade;
uniform sampler2D u_icons;
uniform float u_iconCount;
uniform vec3 u_surface;
uniform vec3 u_accent;
float inside(float distance, float radius) { return clamp(radius - distance + 0.5, 0.0, 1.0); }
void main() {
  float radius = v_look.x;
  float distance = length(v_offset);
  #ifdef PICKING_MODE
  if (distance > radius + 2.0 * u_pixelRatio || v_color.a == 0.0) discard;
  gl_FragColor = v_color;
  #else
  vec3 color = v_color.rgb;
  // The icon fills the square inside the disc; small discs go without.
  vec2 unit = v_offset / (radius * 1.24) + 0.5;
  float shown = smoothstep(4.5, 7.0, radius / u_pixelRatio);
  if (shown > 0.0 && unit.x > 0.0 && unit.x < 1.0 && unit.y > 0.0 && unit.y < 1.0) {
    float ink = texture2D(u_icons, vec2((v_look.y + unit.x) / u_iconCount, 1.0 - unit.y)).a;
    color = mix(color, vec3(1.0), ink * shown * 0.95);
  }
  float disc = inside(distance, radius);
  float rim = inside(distance, radius + 1.5 * u_pixelRatio);
  vec4 pixel = vec4(mix(u_surface, color, disc), 1.0) * rim;
  if (v_look.z > 1.5) {
    float ring = inside(distance, radius + 5.0 * u_pixelRatio) * (1.0 - rim);
    pixel += vec4(u_accent, 1.0) * ring;
  } else if (v_look.w > 0.5) {
    float gap = inside(distance, radius + 3.0 * u_pixelRatio);
    float ring = inside(distance, radius + 5.5 * u_pixelRatio) * (1.0 - gap);
    pixel = vec4(u_surface, 1.0) * (gap - rim) + pixel + vec4(u_accent, 1.0) * ring;
  }
  float fade = v_look.z < 0.5 ? 1.0 - 0.8 * u_fade : 1.0;
  gl_FragColor = pixel * fade * clamp(v_color.a * 10.0, 0.0, 1.0);
  #endif
}`;

export interface Tint {
  /** Red, green, blue, 0 … 1. */
  surface: readonly [number, number, number];
  accent: readonly [number, number, number];
}

/** The node program of one renderer. */
export function createNodeProgram(fade: Fade, tint: Tint, atlas: IconAtlas): NodeProgramType {
  const { UNSIGNED_BYTE, FLOAT, TRIANGLE_STRIP } = WebGLRenderingContext;
  return class extends NodeProgram<Uniform> {
    #textures = new Map<unknown, WebGLTexture>();

    override getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: [...UNIFORMS],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_look', size: 4, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    override processVisibleItem(
      index: number,
      at: number,
      data: NodeDisplayData & { icon?: number; state?: number; picked?: boolean },
    ) {
      const { array } = this;
      array[at] = data.x;
      array[at + 1] = data.y;
      array[at + 2] = data.size;
      array[at + 3] = data.icon ?? 0;
      array[at + 4] = data.state ?? 0;
      array[at + 5] = data.picked ? 1 : 0;
      array[at + 6] = floatColor(data.color);
      array[at + 7] = index;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo) {
      gl.uniformMatrix3fv(at.u_matrix!, false, params.matrix);
      gl.uniform2f(at.u_dimensions!, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(at.u_sizeRatio!, params.sizeRatio);
      gl.uniform1f(at.u_pixelRatio!, params.pixelRatio);
      gl.uniform1f(at.u_fade!, fade.amount);
      gl.uniform1f(at.u_iconCount!, atlas.count);
      gl.uniform3fv(at.u_surface!, tint.surface);
      gl.uniform3fv(at.u_accent!, tint.accent);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.#texture(gl));
      gl.uniform1i(at.u_icons!, 0);
    }

    #texture(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGLTexture {
      const known = this.#textures.get(gl);
      if (known) return known;
      const texture = gl.createTexture()!;
      this.#textures.set(gl, texture);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas.canvas);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
      gl.generateMipmap(gl.TEXTURE_2D);
      return texture;
    }
  } as unknown as NodeProgramType &
    (new (
      gl: WebGLRenderingContext,
      buffer: WebGLFramebuffer | null,
      renderer: Sigma,
    ) => never);
}
