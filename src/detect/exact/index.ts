/** Exact data: values of the organisation's own tables, known by their tags. */
export { type Builder, type BuildOptions, createBuilder, type Refusal } from './build-table.ts';
export { type ColumnKind, columnKinds, guessKind } from './columns.ts';
export { createExactFinder, type NamedTable } from './finder.ts';
export { guessableBits } from './guessable.ts';
export { type ExactHeader, type ExactTable, readExactTable, writeExactTable } from './table.ts';
