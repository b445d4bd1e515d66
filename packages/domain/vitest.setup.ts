import fc from 'fast-check';

/** The same draws each time: what fails can be looked at again. Another number looks elsewhere. */
fc.configureGlobal({ seed: 20_261_127 });
