import { Center, Loader } from "@mantine/core";

export default function Loading() {
  return (
    <Center h="100%">
      <Loader aria-label="Loading" />
    </Center>
  );
}
