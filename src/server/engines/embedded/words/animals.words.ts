/** Columns: icon | names, the first is the usual one | height in metres | habitat | home place. See `noun.parse.ts`. */
export const animals = `
figure-fox | fox, vixen, red fox | 0.6 | land | forest
figure-bear | bear, brown bear, grizzly, grizzly bear, cub | 1.6 | land | forest
figure-polar-bear | polar bear | 1.6 | land | snow
figure-panda | panda, giant panda, panda bear | 1.3 | land | jungle
figure-koala | koala, koala bear | 0.7 | land | forest
figure-lion | lion, lioness | 1.3 | land | savanna
figure-wolf | wolf, coyote, jackal | 0.9 | land | forest
figure-frog | frog, toad, treefrog | 0.15 | land | lake
figure-hamster | hamster, guinea pig, gerbil | 0.15 | land | meadow
figure-moose | moose, elk | 1.9 | land | forest
figure-boar | boar, wild boar, warthog | 0.9 | land | forest
figure-hen | hen, chicken | 0.45 | land | meadow
figure-unicorn | unicorn, pegasus | 1.7 | land | meadow
badger | badger | 0.45 | land | forest
beaver | beaver, marmot, groundhog, capybara | 0.5 | land | lake
bison | bison | 1.7 | land | savanna
black-cat | black cat | 0.4 | land | room
cat | cat, kitten, kitty, feline, housecat, tomcat, tabby | 0.4 | land | room
chipmunk | chipmunk, squirrel, red squirrel | 0.25 | land | forest
cow | cow, cattle, calf, dairy cow | 1.5 | land | meadow
deer | deer, stag, doe, fawn, reindeer, antelope, gazelle, roe deer, bambi | 1.4 | land | forest
dog | dog, puppy, pup, hound, doggy, beagle, terrier, labrador, corgi, dachshund | 0.6 | land | meadow
service-dog | shepherd dog, german shepherd, guard dog | 0.7 | land | meadow
guide-dog | golden retriever, guide dog, retriever | 0.65 | land | meadow
poodle | poodle | 0.6 | land | meadow
donkey | donkey, mule | 1.3 | land | meadow
elephant | elephant | 3 | land | savanna
mammoth | mammoth, woolly mammoth | 3.2 | land | snow
ewe | sheep, ewe, lamb | 0.9 | land | meadow
ram | ram | 1 | land | mountains
goat | goat, kid goat, ibex | 0.9 | land | mountains
giraffe | giraffe | 4.6 | land | savanna
gorilla | gorilla, ape, king kong | 1.7 | land | jungle
hedgehog | hedgehog, porcupine | 0.2 | land | forest
hippopotamus | hippopotamus, hippo | 1.5 | land | savanna
horse | horse, pony, stallion, mare, foal, mustang | 1.7 | land | meadow
carousel-horse | carousel horse, rocking horse | 1.6 | land | park
zebra | zebra | 1.5 | land | savanna
kangaroo | kangaroo, wallaby | 1.4 | land | savanna
leopard | leopard, cheetah, jaguar, panther, lynx, bobcat | 0.9 | land | savanna
tiger | tiger, tigress | 1.1 | land | jungle
llama | llama, alpaca | 1.6 | land | mountains
monkey | monkey, chimpanzee, chimp, baboon, macaque | 0.8 | land | jungle
orangutan | orangutan | 1.3 | land | jungle
mouse | mouse | 0.1 | land | meadow
rat | rat | 0.14 | land | city
otter | otter | 0.4 | water | lake
ox | ox, bull | 1.6 | land | meadow
water-buffalo | water buffalo, buffalo, yak | 1.6 | land | savanna
pig | pig, piglet, hog | 0.8 | land | meadow
rabbit | rabbit, bunny, hare | 0.35 | land | meadow
raccoon | raccoon | 0.4 | land | forest
raccoon | red panda | 0.5 | land | forest | orange
rhinoceros | rhinoceros, rhino | 1.8 | land | savanna
skunk | skunk | 0.35 | land | forest
sloth | sloth | 0.6 | hang | jungle
camel | camel, dromedary | 2.1 | land | desert
two-hump-camel | bactrian camel | 2.1 | land | desert
sauropod | brontosaurus, sauropod, diplodocus, brachiosaurus | 5 | land | jungle
t-rex | dinosaur, t-rex, trex, tyrannosaurus, tyrannosaurus rex, godzilla, velociraptor, raptor | 4 | land | jungle
dragon | dragon, wyvern | 4 | land | mountains
crocodile | crocodile, alligator | 0.6 | land | lake
lizard | lizard, gecko, iguana, salamander, chameleon, newt | 0.15 | land | desert
snake | snake, serpent, viper, cobra, python | 0.4 | land | jungle
turtle | turtle, tortoise | 0.4 | land | beach
scorpion | scorpion | 0.1 | land | desert
spider | spider, tarantula | 0.08 | land | forest
snail | snail, slug | 0.08 | land | meadow
worm | worm, earthworm | 0.05 | land | meadow
bug | caterpillar, bug | 0.05 | land | meadow
ant | ant | 0.04 | land | meadow
cricket | cricket, grasshopper, locust, mantis | 0.05 | land | meadow
beetle | beetle, scarab | 0.05 | land | meadow
lady-beetle | ladybug, ladybird, lady beetle | 0.04 | land | meadow
cockroach | cockroach | 0.05 | land | room
rooster | rooster, cock, cockerel | 0.5 | land | meadow
turkey | turkey | 0.8 | land | meadow
baby-chick | chick, baby chick, duckling | 0.15 | land | meadow
dodo | dodo | 0.9 | land | jungle
flamingo | flamingo, crane, heron, stork, ibis | 1.3 | wade | lake
goose | goose, gosling | 0.7 | land | lake
peacock | peacock, peafowl | 1 | land | park
penguin | penguin | 0.8 | land | snow
owl | owl, owlet | 0.5 | land | forest
parrot | parrot, macaw, parakeet, cockatoo, budgie | 0.5 | land | jungle
bird | songbird, sparrow, bluebird, finch, tit, nightingale | 0.2 | land | meadow
bird | bird, hummingbird, swallow | 0.25 | air | meadow
bird | bluejay, blue jay, jay, kingfisher | 0.25 | land | forest | blue
black-bird | raven, crow, blackbird, magpie, rook | 0.4 | land | forest
bird | robin, cardinal | 0.2 | land | forest | red
bird | canary | 0.2 | land | meadow | yellow
dove | dove, pigeon, seagull, gull, albatross | 0.35 | air | sky
eagle | eagle, hawk, falcon, vulture, condor | 0.7 | air | mountains
phoenix | phoenix, phoenix bird, firebird | 1 | air | mountains
bat | bat, vampire bat | 0.3 | air | forest
butterfly | butterfly, moth | 0.12 | air | meadow
monarch-butterfly | monarch butterfly, monarch | 0.12 | air | meadow
honeybee | bee, honeybee, bumblebee, wasp, hornet | 0.08 | air | meadow
fly | fly, housefly | 0.05 | air | meadow
mosquito | mosquito, dragonfly, firefly | 0.06 | air | lake
duck | duck, mallard, drake | 0.4 | land | lake
swan | swan, cygnet, ugly duckling | 0.7 | water | lake
seal | seal, sea lion, walrus | 0.8 | land | snow
crab | crab, hermit crab | 0.15 | land | beach
lobster | lobster, crayfish | 0.2 | under | underwater
shrimp | shrimp, prawn | 0.1 | under | underwater
squid | squid, cuttlefish | 0.8 | under | underwater
octopus | octopus, kraken | 0.8 | under | underwater
jellyfish | jellyfish, medusa | 0.5 | under | underwater
fish | fish, goldfish, salmon, trout, tuna, koi, carp, cod, herring | 0.3 | under | underwater
tropical-fish | tropical fish, clownfish, angelfish, nemo | 0.25 | under | underwater
blowfish | blowfish, pufferfish, puffer fish | 0.3 | under | underwater
shark | shark, hammerhead | 1.4 | under | underwater
dolphin | dolphin, porpoise, orca, killer whale | 1.6 | leap | sea
whale | blue whale, humpback, humpback whale | 4 | water | sea
spouting-whale | whale, sperm whale | 4 | water | sea
coral | coral, coral reef, reef, anemone | 0.4 | bed | underwater
spiral-shell | shell, seashell, conch, nautilus | 0.12 | land | beach
oyster | oyster, clam, mussel, pearl | 0.12 | land | beach
teddy-bear | teddy bear, teddy, stuffed animal, plush, plushie, plush toy | 0.4 | land | room
`;
