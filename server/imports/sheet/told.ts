/** What a cell was found to say. */
export interface Told<T> {
  /** Absent where nothing could be made of the words. */
  value?: T;
  /** Why not, or what is doubted about the value; Vietnamese, says what to do. */
  reason?: string;
  /** The part of the cell that the reason is about; absent: all of it. */
  said?: string;
}
