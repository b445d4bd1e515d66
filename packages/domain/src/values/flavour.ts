/** A string with a nominal flavour: plain strings pass in, two flavours do not mix. */
export type Flavour<Name extends string> = string & { readonly __flavour?: Name };

/** A checked value: only its parser makes one. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };
