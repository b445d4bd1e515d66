import ts from 'typescript';
import type { Problem } from './check.ts';
import { nodesOf, parsedSource, placeOf } from './parsed-source.ts';
import { listFiles } from './source-tree.ts';

const small =
  /(?<!\p{L})(le|la|les|des|une|est|pas|vous|votre|nous|pour|dans|avec|sur|du|au|que|qui)(?!\p{L})/giu;

/** What the field itself says: names of the demonstration, headings of lists; not words of the API. */
const fieldData = /\/demo|-columns\.ts$/;

/** Sentences belong to packages/messages: the API speaks in codes, or a second language is a rewrite. */
export function frenchInApi(root: string): Problem[] {
  return listFiles(root, 'apps/api/src')
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !fieldData.test(path))
    .flatMap((path) => nodesOf(parsedSource(root, path)))
    .filter((node) => isText(node) && isFrench(node.text))
    .map((node) => ({
      where: placeOf(node),
      what: 'a French sentence in the API',
      do: 'answer with a code, and write the sentence in packages/messages',
    }));
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

function isFrench(text: string): boolean {
  const found = new Set([...text.matchAll(small)].map(([word]) => word.toLowerCase()));
  return found.size >= 2 || /\p{L}+é(e|s|es)?(?!\p{L})\s+\p{L}+/u.test(text);
}
