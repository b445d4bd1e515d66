import { z } from 'zod';

/** A civil date as it leaves. */
export const day = z.string().meta({ format: 'date' });
