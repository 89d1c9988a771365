declare const granted: unique symbol;

/**
 * A row whose reader was checked for `Level` in the transaction at hand. Only `access/` makes one, so a
 * function that asks for it can't be called with a row that nobody checked.
 */
export type Granted<Row, Level extends string> = Row & { readonly [granted]: Level };

/** Only for `access/`: states that the check was made. */
export const grant = <Row, Level extends string>(row: Row, _level: Level) => row as Granted<Row, Level>;
