import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** One style sheet for the whole door: one request, then in the cache for every other page. */
const oneStyleSheet = { groups: [{ name: 'style', test: /\.css$|type=style/ }] };

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      paths: { relative: false },
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'base-uri': ['none'],
        },
      },
    }),
  ],
  environments: {
    ssr: { build: { rolldownOptions: { output: { codeSplitting: oneStyleSheet } } } },
  },
  // The packages of the house are TypeScript and Svelte sources: they go into the build.
  ssr: { noExternal: [/^@etabli\//, /^@lucide\//] },
});
