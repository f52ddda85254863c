/** A statement, and where it begins in the text of its tab. */
export interface Piece {
  text: string;
  from: number;
}
