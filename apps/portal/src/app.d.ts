import type { Language } from '@etabli/messages/languages';
import type { PublicApi } from '#lib/server/public-api.ts';

declare global {
  // biome-ignore lint/style/noNamespace: this is where SvelteKit looks for the types of an app
  namespace App {
    interface Locals {
      language: Language;
      api: PublicApi;
    }
    interface Error {
      /** What a person can tell, so that the line in the log is found. */
      reference?: string;
    }
  }
}
