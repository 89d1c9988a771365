import { counted, duration, pictures } from "@/lib/quantities";

/** Every text of uploading. */
export const texts = {
  dropTitle: "Drop to upload",
  goesTo: (name: string) => `To the board “${name}”`,
  goesToNone: "To Uncategorised",
  mayNotAdd: (name: string) => `“${name}” takes none of yours: to Uncategorised`,
  noPictures: "There are no pictures among these files.",
  leftOut: (count: number) =>
    count === 1
      ? "1 file that isn't a picture was left out."
      : `${counted(count)} files that aren't pictures were left out.`,
  tray: "Uploads",
  sending: (done: number, total: number) => `Uploading ${counted(done)} of ${counted(total)}`,
  paused: (left: number) => `Paused, ${counted(left)} to go`,
  stalled: "Waiting for the connection",
  finished: (done: number) => (done === 0 ? "Nothing was uploaded" : `${pictures(done)} uploaded`),
  refused: (count: number) => `${counted(count)} not uploaded`,
  left: (ms: number) => `about ${duration(1000 * Math.ceil(ms / 1000))} left`,
  pauseAll: "Pause all",
  resumeAll: "Go on with all",
  collapse: "Show less",
  expand: "Show the files",
  clearDone: "Clear",
  cancelAll: "Cancel all",
  retryAll: (count: number) => `Retry ${counted(count)} failed`,
  duplicates: (count: number) => `You already have ${counted(count)} of these pictures.`,
  keepAll: "Upload all anyway",
  leaveAll: "Leave them out",
  files: "Files",
  waiting: "Waiting",
  done: "Uploaded",
  checking: "Being checked",
  duplicate: "You already have this picture",
  show: "Show it",
  keepTwice: "Upload anyway",
  cancel: (name: string) => `Cancel ${name}`,
  remove: (name: string) => `Take ${name} off the list`,
  retry: (name: string) => `Try ${name} again`,
  cancelTitle: "Cancel the uploads?",
  cancelHint: (left: number) => `${counted(left)} of them aren't there yet. Those that are stay.`,
  keepUploading: "Keep uploading",
  uploaded: (count: number) =>
    count === 1 ? "The picture was uploaded." : `${pictures(count)} were uploaded.`,
  showUploaded: "Show",
  tooLarge: (size: string, most: string) =>
    `This file has ${size}; a picture's file may have at most ${most}.`,
  noConnection: "No connection. It goes on by itself.",
  signedOut: "Sign in to go on.",
  failedSentence: "This file couldn't be uploaded. Try it again.",
} as const;
