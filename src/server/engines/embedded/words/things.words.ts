/** Columns: icon | names, the first is the usual one | height in metres | habitat | home place. See `noun.parse.ts`. */
export const things = `
abacus | abacus | 0.3 | thing | table
accordion | accordion | 0.4 | thing | table
alarm-clock | alarm clock, clock | 0.2 | thing | table
alembic | alembic, potion, flask, elixir, magic potion | 0.3 | thing | table
amphora | amphora, vase, urn, pot | 0.5 | thing | table
anchor | anchor | 1 | land | beach
artist-palette | palette, paint palette, artist palette | 0.3 | thing | table
axe | axe, hatchet | 0.6 | thing | table
backpack | backpack, rucksack | 0.5 | thing | table
balance-scale | scales, balance scale | 0.4 | thing | table
ballet-shoes | ballet shoes | 0.2 | thing | table
banjo | banjo | 0.8 | thing | room
basketball | basketball | 0.25 | thing | park
baseball | baseball | 0.12 | thing | table
basket | basket | 0.4 | thing | table
bathtub | bathtub, bath | 1 | land | room
bed | bed | 1 | land | room
bell | bell | 0.2 | thing | table
billed-cap | cap, baseball cap | 0.15 | thing | table
bomb | bomb | 0.3 | thing | table
bone | bone | 0.12 | thing | table
books | books, stack of books, pile of books | 0.25 | thing | table
open-book | book, open book, novel, diary | 0.2 | thing | table
boomerang | boomerang | 0.3 | thing | table
bow-and-arrow | bow and arrow, archery | 0.8 | thing | table
bowling | bowling, bowling pin | 0.4 | thing | room
boxing-glove | boxing glove | 0.3 | thing | table
brain | brain | 0.18 | thing | table
brick | brick | 0.15 | thing | table
broom | broom, broomstick | 1.2 | thing | room
bubbles | bubble, soap bubble | 0.4 | air | meadow
bucket | bucket, pail | 0.4 | thing | table
camera | camera | 0.15 | thing | table
camera-with-flash | flash camera | 0.15 | thing | table
candle | candle, candlelight | 0.25 | thing | table
carp-streamer | carp streamer, windsock | 2 | air | meadow
chair | chair, throne, stool | 1 | land | room
chess-pawn | chess, chess piece, pawn | 0.1 | thing | table
coffin | coffin | 1 | land | forest
coin | coin, gold coin | 0.08 | thing | table
compass | compass | 0.12 | thing | table
couch-and-lamp | couch, sofa, armchair | 1.3 | land | room
crayon | crayon, crayons | 0.15 | thing | table
crown | crown, tiara | 0.25 | thing | table
crossed-swords | crossed swords, swords | 0.9 | thing | table
crystal-ball | crystal ball, snow globe | 0.25 | thing | table
dagger | sword, dagger, katana, excalibur, blade | 0.9 | thing | table
desktop-computer | computer, desktop computer, monitor | 0.5 | thing | table
diya-lamp | oil lamp, diya, diya lamp, magic lamp | 0.15 | thing | table
dress | dress, gown | 1 | thing | room
drum | drum | 0.4 | thing | table
egg | egg, easter egg | 0.08 | thing | table
envelope | letter, envelope | 0.12 | thing | table
feather | feather, quill | 0.2 | thing | table
film-projector | film projector, projector | 0.4 | thing | table
fishing-pole | fishing rod, fishing pole | 1.2 | thing | lake
flute | flute | 0.5 | thing | table
framed-picture | painting, framed picture | 0.6 | thing | table
game-die | die, dice | 0.08 | thing | table
gear | gear, cog, cogwheel | 0.3 | thing | table
gem-stone | diamond, gem, gemstone, crystal, jewel, sapphire, ruby, emerald, amethyst | 0.2 | thing | table
glasses | glasses, spectacles, eyeglasses | 0.08 | thing | table
globe-with-meridians | desk globe | 0.35 | thing | table
guitar | guitar, electric guitar, acoustic guitar, ukulele, bass guitar | 1 | thing | room
hammer | hammer, mallet | 0.3 | thing | table
handbag | handbag, purse, bag | 0.35 | thing | table
headphone | headphone, headphones, headset | 0.25 | thing | table
high-heeled-shoe | high heel, stiletto | 0.2 | thing | table
hiking-boot | boot, hiking boot | 0.25 | thing | table
hourglass-not-done | hourglass, sandglass | 0.3 | thing | table
ice | ice cube | 0.6 | land | snow
joystick | joystick | 0.2 | thing | table
key | key | 0.1 | thing | table
old-key | old key, ancient key, golden key | 0.12 | thing | table
kimono | kimono | 1.2 | thing | room
ladder | ladder | 2.2 | thing | room
laptop | laptop, notebook computer | 0.3 | thing | table
locked | padlock, lock | 0.15 | thing | table
long-drum | long drum, bongo | 0.5 | thing | table
luggage | suitcase, luggage | 0.7 | thing | room
magic-wand | magic wand, wand | 0.35 | thing | table
magnet | magnet | 0.15 | thing | table
magnifying-glass-tilted-left | magnifying glass | 0.2 | thing | table
maracas | maracas | 0.3 | thing | table
microphone | microphone | 0.25 | thing | table
microscope | microscope | 0.4 | thing | table
military-medal | medal | 0.15 | thing | table
mirror | mirror | 0.6 | thing | table
mobile-phone | mobile phone, smartphone, phone, cellphone | 0.16 | thing | table
money-bag | money bag, money, treasure | 0.35 | thing | table
motorway | motorway, highway | 3 | land | city
movie-camera | movie camera | 0.5 | thing | table
mouse-trap | mousetrap, mouse trap | 0.1 | thing | table
musical-keyboard | piano, keyboard, musical keyboard, synthesizer | 0.5 | thing | room
nesting-dolls | nesting doll, matryoshka | 0.25 | thing | table
paintbrush | paintbrush, brush | 0.2 | thing | table
pencil | pencil | 0.16 | thing | table
pinata | pinata, piñata | 0.6 | thing | table
puzzle-piece | puzzle piece, puzzle, jigsaw | 0.12 | thing | table
radio | radio | 0.25 | thing | table
red-paper-lantern | paper lantern, lantern, red lantern | 0.5 | hang | city
ribbon | ribbon, bow | 0.15 | thing | table
ring | ring, wedding ring, engagement ring | 0.08 | thing | table
ring-buoy | life buoy, lifebuoy, ring buoy | 0.6 | water | sea
roller-skate | roller skate | 0.25 | thing | table
running-shoe | shoe, sneaker, running shoe | 0.15 | thing | table
satellite-antenna | satellite dish, radio telescope, antenna | 3 | land | meadow
saxophone | saxophone | 0.7 | thing | room
scissors | scissors | 0.18 | thing | table
scroll | scroll, parchment, old map, treasure map, map | 0.35 | thing | table
shield | shield | 0.7 | thing | table
shopping-cart | shopping cart, trolley cart | 1 | land | city
soccer-ball | football, soccer ball, soccer, ball | 0.22 | thing | park
sparkler | sparkler | 0.4 | thing | table
sunglasses | sunglasses | 0.08 | thing | table
telephone | telephone | 0.2 | thing | table
telescope | telescope, spyglass | 0.8 | thing | meadow
television | television, tv, tv set | 0.7 | thing | room
tennis | tennis, tennis ball, tennis racket | 0.6 | thing | park
top-hat | top hat, hat | 0.25 | thing | table
toolbox | toolbox | 0.3 | thing | table
trophy | trophy, cup trophy | 0.4 | thing | table
trumpet | trumpet | 0.4 | thing | table
umbrella | umbrella | 1 | land | city
violin | violin, cello, fiddle | 0.7 | thing | room
wrapped-gift | gift, present, wrapped gift, gift box | 0.3 | thing | table
watch | wristwatch, watch | 0.1 | thing | table
wind-chime | wind chime | 0.5 | hang | garden
yarn | yarn, ball of yarn, wool | 0.15 | thing | table
`;
