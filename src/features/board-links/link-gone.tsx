import { MessagePage } from "@/components/states/message-page";
import { texts } from "./board-links.texts";

/** The same for links that have ended and for made-up ones. */
export function LinkGone() {
  return (
    <main>
      <MessagePage title={texts.goneTitle} action={null}>
        {texts.gone}
      </MessagePage>
    </main>
  );
}
