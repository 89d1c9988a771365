/** Milliseconds for which a refusal may still come. */
const patience = 60_000;

/**
 * Has the browser save these pictures as one file. A form in a frame that nobody sees takes the answer: the page stays
 * as it is, and a frame that gets a document instead of a file tells that it went wrong.
 */
export function downloadZip(ids: readonly string[], onRefused: () => void): void {
  const frame = document.createElement("iframe");
  frame.name = `zip-${crypto.getRandomValues(new Uint32Array(1)).join("")}`;
  frame.hidden = true;
  frame.title = frame.name;
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/media/zip";
  form.target = frame.name;
  form.hidden = true;
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "ids";
  field.value = JSON.stringify(ids);
  form.append(field);
  document.body.append(frame, form);
  frame.addEventListener("load", onRefused);
  form.submit();
  form.remove();
  setTimeout(() => frame.remove(), patience);
}
