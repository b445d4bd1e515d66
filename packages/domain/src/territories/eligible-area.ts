/**
 * An area whose communes may take part: an arrondissement or a whole province, by its official
 * French name without its rank, as zones write it.
 */
export type EligibleArea = { kind: 'district' | 'province'; name: string };
