/** Columns: icon | names, the first is the usual one | height in metres | habitat | home place. See `noun.parse.ts`. */
export const food = `
red-apple | apple, red apple | 0.09 | thing | table
green-apple | green apple | 0.09 | thing | table
avocado | avocado | 0.12 | thing | table
bacon | bacon | 0.1 | thing | table
bagel | bagel | 0.1 | thing | table
baguette-bread | baguette | 0.15 | thing | table
banana | banana | 0.16 | thing | table
bell-pepper | bell pepper, paprika, pepper | 0.11 | thing | table
bento-box | bento, bento box | 0.12 | thing | table
birthday-cake | birthday cake, cake | 0.25 | thing | table
blueberries | blueberry, blueberries | 0.07 | thing | table
bottle-with-popping-cork | champagne, champagne bottle | 0.32 | thing | table
bread | bread, loaf of bread, loaf, toast | 0.14 | thing | table
broccoli | broccoli | 0.14 | thing | table
bubble-tea | bubble tea, boba, boba tea | 0.2 | thing | table
burrito | burrito, wrap | 0.12 | thing | table
butter | butter | 0.08 | thing | table
candy | candy, sweets, bonbon | 0.07 | thing | table
carrot | carrot | 0.16 | thing | table
cheese-wedge | cheese | 0.12 | thing | table
cherries | cherry, cherries | 0.08 | thing | table
chestnut | chestnut, acorn, hazelnut | 0.06 | thing | table
chocolate-bar | chocolate, chocolate bar | 0.14 | thing | table
clinking-beer-mugs | beers, clinking beer mugs | 0.22 | thing | table
beer-mug | beer, beer mug, pint | 0.2 | thing | table
cocktail-glass | cocktail, martini, cocktail glass | 0.2 | thing | table
coconut | coconut | 0.14 | thing | table
cookie | cookie, biscuit | 0.09 | thing | table
cooking | fried egg, frying pan, omelette | 0.12 | thing | table
croissant | croissant | 0.1 | thing | table
cucumber | cucumber, pickle, zucchini | 0.14 | thing | table
cupcake | cupcake, muffin | 0.11 | thing | table
curry-rice | curry, curry rice | 0.1 | thing | table
custard | custard, pudding, flan | 0.09 | thing | table
cut-of-meat | steak, meat | 0.1 | thing | table
doughnut | doughnut, donut | 0.1 | thing | table
dumpling | dumpling, gyoza | 0.09 | thing | table
ear-of-corn | corn, corncob, maize | 0.18 | thing | table
eggplant | eggplant, aubergine | 0.16 | thing | table
falafel | falafel, meatball | 0.08 | thing | table
fondue | fondue | 0.14 | thing | table
french-fries | french fries, fries, chips | 0.14 | thing | table
fried-shrimp | tempura | 0.12 | thing | table
garlic | garlic | 0.08 | thing | table
glass-of-milk | milk, glass of milk | 0.14 | thing | table
grapes | grapes, grape | 0.14 | thing | table
green-salad | salad, green salad | 0.13 | thing | table
hamburger | hamburger, burger, cheeseburger | 0.13 | thing | table
honey-pot | honey, honey pot, honey jar | 0.16 | thing | table
hot-beverage | coffee, cup of coffee, coffee cup, cup of tea, tea, espresso, latte, cappuccino, hot chocolate, cocoa, mug, cup, teacup | 0.13 | thing | table
hot-dog | hot dog, hotdog, sausage | 0.1 | thing | table
hot-pepper | chili, chilli, chili pepper, hot pepper | 0.12 | thing | table
ice-cream | ice cream, gelato, sundae | 0.15 | thing | table
soft-ice-cream | ice cream cone, soft ice cream | 0.18 | thing | table
jar | jar, empty jar | 0.18 | thing | table
kiwi-fruit | kiwi, kiwi fruit | 0.08 | thing | table
leafy-green | lettuce, cabbage, spinach | 0.16 | thing | table
lemon | lemon | 0.09 | thing | table
lollipop | lollipop | 0.18 | thing | table
mango | mango, papaya | 0.12 | thing | table
melon | melon, cantaloupe | 0.16 | thing | table
olive | olive | 0.06 | thing | table
onion | onion | 0.09 | thing | table
pancakes | pancake, pancakes | 0.12 | thing | table
peach | peach, apricot, nectarine | 0.09 | thing | table
peanuts | peanut, nut | 0.06 | thing | table
pear | pear | 0.12 | thing | table
pie | pie, apple pie | 0.12 | thing | table
pineapple | pineapple | 0.28 | thing | table
pizza | pizza, slice of pizza | 0.16 | thing | table
popcorn | popcorn | 0.2 | thing | table
potato | potato | 0.09 | thing | table
poultry-leg | drumstick, chicken leg, roast chicken | 0.14 | thing | table
pretzel | pretzel | 0.12 | thing | table
rice-ball | rice ball, onigiri | 0.09 | thing | table
sandwich | sandwich | 0.12 | thing | table
sake | sake | 0.16 | thing | table
shallow-pan-of-food | paella | 0.12 | thing | table
shaved-ice | shaved ice, sorbet | 0.15 | thing | table
shortcake | shortcake, cheesecake, piece of cake, slice of cake | 0.12 | thing | table
spaghetti | spaghetti, pasta, noodles | 0.13 | thing | table
steaming-bowl | soup, ramen, bowl of soup, stew, bowl of ramen, noodle soup | 0.14 | thing | table
strawberry | strawberry, raspberry, berry | 0.07 | thing | table
stuffed-flatbread | kebab, gyro, pita | 0.14 | thing | table
sushi | sushi | 0.09 | thing | table
taco | taco | 0.11 | thing | table
tangerine | tangerine, mandarin, clementine, orange fruit, oranges | 0.09 | thing | table
teacup-without-handle | green tea, matcha | 0.1 | thing | table
teapot | teapot, kettle | 0.2 | thing | table
tomato | tomato | 0.09 | thing | table
tropical-drink | tropical drink, juice, lemonade, smoothie, mojito, orange juice | 0.22 | thing | table
cup-with-straw | soda, soft drink, cola, milkshake | 0.2 | thing | table
waffle | waffle | 0.1 | thing | table
watermelon | watermelon | 0.16 | thing | table
wine-glass | wine, wine glass, glass of wine, red wine | 0.22 | thing | table
`;
