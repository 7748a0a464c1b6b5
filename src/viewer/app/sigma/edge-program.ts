import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { EDGE_FRAGMENT, EDGE_VERTEX } from './edge-shaders';
import type { Fade } from './fade';

/** Edges as ribbons: straight, curved or a loop, plain or dashed, with or without an arrow, in one program. */

const UNIFORMS = ['u_matrix', 'u_dimensions', 'u_sizeRatio', 'u_pixelRatio', 'u_fade'] as const;
type Uniform = (typeof UNIFORMS)[number];

export interface EdgeLook {
  readonly curvature: number;
  readonly dashed: boolean;
  readonly arrow: boolean;
  readonly state: number;
}

/** One strip: pairs along the body, the base of the arrow head, its tip. Columns: way along the body, side, 0 body / 1 base / 2 tip. */
const strip = (segments: number): number[][] => [
  ...Array.from({ length: segments + 1 }, (_, i) => [
    [i / segments, -1, 0],
    [i / segments, 1, 0],
  ]).flat(),
  [1, -1, 1],
  [1, 1, 1],
  [1, 0, 2],
];

/** An edge program of one renderer; straight lines need one segment, curves about twenty. */
export function createEdgeProgram(fade: Fade, segments: number): EdgeProgramType {
  const { UNSIGNED_BYTE, FLOAT, TRIANGLE_STRIP } = WebGLRenderingContext;
  const constants = strip(segments);
  return class extends EdgeProgram<Uniform> {
    override getDefinition() {
      return {
        VERTICES: constants.length,
        VERTEX_SHADER_SOURCE: EDGE_VERTEX,
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: [...UNIFORMS],
        ATTRIBUTES: [
          { name: 'a_ends', size: 4, type: FLOAT },
          { name: 'a_shape', size: 4, type: FLOAT },
          { name: 'a_style', size: 3, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_vertex', size: 3, type: FLOAT }],
        CONSTANT_DATA: constants,
      };
    }

    override processVisibleItem(
      index: number,
      at: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & Partial<EdgeLook>,
    ) {
      const { array } = this;
      array[at] = source.x;
      array[at + 1] = source.y;
      array[at + 2] = target.x;
      array[at + 3] = target.y;
      array[at + 4] = source.size;
      array[at + 5] = target.size;
      array[at + 6] = data.size;
      array[at + 7] = data.curvature ?? 0;
      array[at + 8] = data.dashed ? 1 : 0;
      array[at + 9] = data.arrow === false ? 0 : 1;
      array[at + 10] = data.state ?? 0;
      array[at + 11] = floatColor(data.color);
      array[at + 12] = index;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo) {
      gl.uniformMatrix3fv(at.u_matrix!, false, params.matrix);
      gl.uniform2f(at.u_dimensions!, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(at.u_sizeRatio!, params.sizeRatio);
      gl.uniform1f(at.u_pixelRatio!, params.pixelRatio);
      gl.uniform1f(at.u_fade!, fade.amount);
    }
  } as unknown as EdgeProgramType;
}
