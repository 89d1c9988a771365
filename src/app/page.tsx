import { preload } from "react-dom";
import { meUrl } from "@/components/api/me-url";
import { StartScreen } from "@/features/auth/start-screen";

export default function Start() {
  preload(meUrl, { as: "fetch", crossOrigin: "anonymous" });
  return <StartScreen />;
}
