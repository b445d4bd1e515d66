import type { TerritoryState } from '@etabli/domain/territories/territory-lifecycle';

export interface SourceView {
  title: string;
  url?: string;
  readOn?: string;
  note?: string;
}

export interface ZoneView {
  id: string;
  name: string;
  municipality: string;
  province: string;
  inhabitants: { count: number; on: string | null; source: SourceView } | null;
  point: { latitude: number; longitude: number } | null;
}

export interface TerritoryRowView {
  code: string;
  name: string;
  isNamePublished: boolean;
  isDemonstration: boolean;
  state: TerritoryState;
  stateSince: string;
  municipalities: string[];
  provinces: string[];
  zones: ZoneView[];
  inhabitants: { count: number; complete: boolean } | null;
}

export interface TerritoryView extends TerritoryRowView {
  promoter: { value: string; source: SourceView } | null;
  jobsTarget: { value: number; source: SourceView } | null;
  changes: {
    on: string;
    kind: 'created' | 'moved' | 'corrected';
    from: TerritoryState | null;
    to: TerritoryState | null;
    reason: string;
    decision: string | null;
  }[];
  sources: SourceView[];
}

export interface ProgrammeView {
  code: string;
  brand: {
    name: string;
    formerNames: string[];
    responsible: { value: string; source: SourceView };
    funding: { line: string; cents: number; source: SourceView };
  };
  territories: { state: TerritoryState; count: number }[];
}
