import { createRawSnippet } from 'svelte';

/** Plain words as the children of a component. */
export function words(text: string) {
  return createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
}

/** The text of every element an id list of this attribute points to; a dead id is a fault. */
export function textOf(element: Element, attribute: string): string[] {
  const ids = element.getAttribute(attribute)?.split(' ').filter(Boolean) ?? [];
  return ids.map((id) => {
    const target = document.getElementById(id);
    if (!target) {
      throw new Error(`${attribute} points to nothing: ${id}`);
    }
    return target.textContent?.trim() ?? '';
  });
}
