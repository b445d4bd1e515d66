import { configure } from '@testing-library/svelte';

// A limit for what never comes, not for what is slow.
configure({ asyncUtilTimeout: 30_000 });
