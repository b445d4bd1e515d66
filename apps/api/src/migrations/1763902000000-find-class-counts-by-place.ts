import type { MigrationInterface, QueryRunner } from 'typeorm';

const index = {
  byPlace: `create unique index ix_register_class_counts_%1$s on register_class_counts_%1$s
        (class, coalesce(postcode, ''), coalesce(nis_code, ''))`,
  nullsAlike: `create unique index ix_register_class_counts_%1$s on register_class_counts_%1$s
        (class, postcode, nis_code) nulls not distinct`,
};

/** The function that makes the indexes of a slot, with this one for the counts. */
const functionWith = (indexing: string) => `
  create or replace function app.index_register_slot(asked smallint) returns void language plpgsql
    security definer set search_path = pg_catalog, public as $$ begin
      execute format('create unique index ix_register_enterprises_%1$s on register_enterprises_%1$s (number)', asked);
      execute format('create unique index ix_register_establishments_%1$s on register_establishments_%1$s (number)', asked);
      execute format('create index ix_register_establishments_enterprise_%1$s on register_establishments_%1$s (enterprise_number)', asked);
      execute format('create index ix_register_establishments_cells_%1$s on register_establishments_%1$s using gin (cells)', asked);
      ${indexing}
      execute format('analyze register_enterprises_%1$s', asked);
      execute format('analyze register_establishments_%1$s', asked);
      execute format('analyze register_class_counts_%1$s', asked);
    end $$;`;

/** A slot that an import has left empty has no indexes, and gets them with its rows. */
const again = (classCounts: string) => `
  do $$ declare asked smallint; begin
    foreach asked in array array[0, 1] loop
      if to_regclass(format('ix_register_class_counts_%s', asked)) is not null then
        execute format('drop index ix_register_class_counts_%1$s', asked);
        execute format($index$${classCounts}$index$, asked);
        execute format('analyze register_class_counts_%1$s', asked);
      end if;
    end loop;
  end $$;`;

/**
 * A count is looked up by class and place, where a place may be unknown. Compared by IS NOT DISTINCT FROM
 * no index helps beyond the class, and an update reads hundreds of rows for each that it moves.
 */
export class FindClassCountsByPlace1763902000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functionWith(`execute format($index$${index.byPlace}$index$, asked);`));
    await runner.query(again(index.byPlace));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(functionWith(`execute format('${index.nullsAlike}', asked);`));
    await runner.query(again(index.nullsAlike));
  }
}
