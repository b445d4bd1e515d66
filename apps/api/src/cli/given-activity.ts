import type { CheckFacts } from '@etabli/domain/non-competition/check-facts';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { z } from 'zod';
import type { ActivityFile } from './check-files.ts';

export type GivenActivity = z.output<typeof ActivityFile>;
export type GivenRules = Pick<CheckFacts, 'rules' | 'rulesVersion'>;
export type Given = { given: GivenActivity; rules: GivenRules; day: PlainDate | undefined };
