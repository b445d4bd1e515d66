import type { Schemas } from '@etabli/sdk';

export type ProgrammeView = Schemas['PublicProgramme'];
export type SourceView = Schemas['Source'];
export type TerritoryRowView = Schemas['PublicTerritoryRow'];
export type TerritoryView = Schemas['PublicTerritory'];
export type ActivityView = Schemas['PublicActivity'];
export type FiguresView = Schemas['PublicFigures'];
