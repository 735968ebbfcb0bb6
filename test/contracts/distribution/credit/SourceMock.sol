// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @title SourceMock
/// @notice Says of anybody what it is told to say: limits and discounts, honest or not; and can fail.
contract SourceMock {
    address public asset;
    bool public isBroken;
    mapping(address program => mapping(address holder => uint256 amount)) public limits;
    mapping(address program => mapping(address holder => uint256 bps)) public discounts;

    error SourceMock_Broken();

    constructor(address newAsset) {
        asset = newAsset;
    }

    function setBroken(bool newIsBroken) external {
        isBroken = newIsBroken;
    }

    function setLimit(address program, address holder, uint256 amount) external {
        limits[program][holder] = amount;
    }

    function setDiscount(address program, address holder, uint256 bps) external {
        discounts[program][holder] = bps;
    }

    function limitOf(address program, address holder) external view returns (uint256) {
        if (isBroken) revert SourceMock_Broken();
        return limits[program][holder];
    }

    function discountOf(address program, address holder) external view returns (uint256) {
        if (isBroken) revert SourceMock_Broken();
        return discounts[program][holder];
    }
}
