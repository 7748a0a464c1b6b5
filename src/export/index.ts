/** Other forms of the graph. */
export type { ExportFormat, FileFormat, FilePiece, FolderFormat } from './format';
export { EXPORT_FORMATS, exportFormat } from './formats';
export { onlyThese } from './only-these';
export { onlyTypes } from './only-types';
export { chunks, inTheWay, save } from './save';
