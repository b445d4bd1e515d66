import type { TeamLanguage } from '@etabli/messages/languages';
import type { Api, Schemas } from '@etabli/sdk';

declare global {
  // biome-ignore lint/style/noNamespace: this is where SvelteKit looks for the types of an app
  namespace App {
    interface Locals {
      language: TeamLanguage;
      /** Calls the API as the person whose request this is. */
      api: Api;
      /** Who is signed in; null before signing in, and while the API does not answer. */
      account: Schemas['OwnAccount'] | null;
    }
    interface PageData {
      language: TeamLanguage;
    }
    interface Error {
      /** What a person can tell, so that the line in the log is found. */
      reference?: string;
    }
  }
}
