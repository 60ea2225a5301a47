/** Holds what only works with scripts. Until they run, the style sheet keeps it hidden. */
export class WithScript extends HTMLElement {}
