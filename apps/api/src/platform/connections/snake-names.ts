import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (text: string) => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const nameOf = (table: Table | string) =>
  (typeof table === 'string' ? table : table.name).replace(/^.*\./, '');

/** Properties in camelCase, columns in snake_case, constraints named by their table. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snake), custom ?? snake(property)].join('_');
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${nameOf(table)}`;
  }
}
