import type { Language } from '@etabli/messages/languages';
import type { Api } from '@etabli/sdk';

declare global {
  // biome-ignore lint/style/noNamespace: this is where SvelteKit looks for the types of an app
  namespace App {
    interface Locals {
      language: Language;
      api: Api;
    }
    interface Error {
      /** What a person can tell, so that the line in the log is found. */
      reference?: string;
    }
  }
}
