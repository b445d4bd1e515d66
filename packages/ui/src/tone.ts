/** The meanings a colour may carry. Red (danger) is for faults, never for a verdict on a person. */
export type Tone = 'neutral' | 'info' | 'yes' | 'unclear' | 'not-yet' | 'danger';
