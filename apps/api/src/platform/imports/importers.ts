import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '../http/refusal.ts';
import type { Importer } from './importer.ts';

/** Where the importers of all words are found at start. */
export const registeredImporters = Symbol('registered importers');

/** The kinds of lists that can be imported. Two of one kind stop the start. */
@Injectable()
export class Importers {
  private readonly byKind: Map<string, Importer>;

  constructor(@Inject(registeredImporters) importers: Importer[]) {
    this.byKind = new Map(importers.map((importer) => [importer.kind, importer]));
    if (this.byKind.size < importers.length) {
      throw new Error('two importers are of one kind');
    }
  }

  get kinds(): string[] {
    return [...this.byKind.keys()];
  }

  get(kind: string): Importer {
    const importer = this.byKind.get(kind);
    if (!importer) {
      throw refuse.invalid('imports.no-such-kind', { kinds: this.kinds.join(', ') });
    }
    return importer;
  }
}
