import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { NaceListView, SearchNaceInput } from './nace.dto.ts';
import { naceTitles } from './nace-titles.queries.ts';
import { searchNace } from './search-nace.ts';

@ApiTags('activities')
@Controller('nace-codes')
export class NaceController {
  /** Economic activities by words or digits: a published list, the same for everybody. */
  @Get()
  @Permit('activities.read', 'territory')
  @Answers(200, NaceListView)
  async search(
    @Query({ schema: SearchNaceInput }) { q, codes, limit }: SearchNaceInput,
  ): Promise<NaceListView> {
    const entries = await naceTitles();
    const named = codes?.split(',');
    const found = named
      ? entries.filter(({ code }) => named.includes(code))
      : searchNace(entries, q ?? '');
    const items = found.slice(0, limit).map(({ code, titles }) => ({ code, titles }));
    return { items, total: found.length };
  }
}
