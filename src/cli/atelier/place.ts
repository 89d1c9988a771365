export interface Place {
  /** Atelier's folder. */
  root: string;
  /** Where the person is, whom paths they write belong to. */
  from: string;
}
