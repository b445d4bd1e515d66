import type { Problem } from '@etabli/sdk';
import type { FormValues } from '../form-values.ts';
import type { FileChange } from './change-words.ts';

/** A form about a file, given back: with what the API says, or with what others did meanwhile. */
export interface ReturnedForm {
  values: FormValues;
  version: number;
  problem?: Problem;
  meanwhile?: FileChange[];
}
