import { Box } from "@mantine/core";
import type { Metadata } from "next";
import { MissingPage } from "@/components/states/missing-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <Box component="main" h="100dvh">
      <MissingPage />
    </Box>
  );
}
