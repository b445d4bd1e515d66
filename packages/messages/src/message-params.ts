import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** The TypeScript type of each parameter a message needs, by name. */
export function messageParams(message: string): Map<string, string> {
  const params = new Map<string, string>();
  collect(parse(message, { ignoreTag: true }), params);
  return params;
}

function collect(elements: MessageFormatElement[], params: Map<string, string>): void {
  for (const element of elements) {
    if (element.type === TYPE.argument) {
      add(params, element.value, 'string | number');
    } else if (element.type === TYPE.number) {
      add(params, element.value, 'number');
    } else if (element.type === TYPE.date || element.type === TYPE.time) {
      add(params, element.value, 'Date');
    } else if (element.type === TYPE.plural || element.type === TYPE.select) {
      add(params, element.value, element.type === TYPE.plural ? 'number' : 'string');
      for (const option of Object.values(element.options)) {
        collect(option.value, params);
      }
    }
  }
}

/** The narrower of two uses wins: `{n}` beside `{n, plural, …}` is a number. */
function add(params: Map<string, string>, name: string, type: string): void {
  const known = params.get(name);
  if (known === undefined || known === 'string | number') {
    params.set(name, type);
  }
}
